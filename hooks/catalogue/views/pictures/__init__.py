"""Maps and other drawings, made when the site is built."""
