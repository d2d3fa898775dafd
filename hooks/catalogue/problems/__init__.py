"""What is wrong in the content: a problem, its words, and the places where it stands."""
