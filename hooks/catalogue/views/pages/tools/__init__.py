"""The pages at which readers work: choosing, comparing, planning, adding."""
