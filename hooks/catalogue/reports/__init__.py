"""What commands print, and what pipelines are told."""
