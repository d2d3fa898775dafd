"""What the planner of visits knows of the catalogue, as small scripts and data in its page, and how a plan is a link."""
