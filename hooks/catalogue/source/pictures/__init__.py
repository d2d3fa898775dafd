"""The pictures beside entries."""
