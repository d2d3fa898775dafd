"""How the `katalog` command ends where it has not done what was asked."""

WRONG_CONTENT = 1
STOPPED = 1  # by the person who was asked
WRONG_USE = 2
INTERRUPTED = 130  # Ctrl-C, as shells count it
