"""What tests need of Git: a repository that nobody's settings touch."""

import os
import subprocess


def git(*arguments: str) -> None:
    """Run Git in the folder at hand."""
    who = {f"GIT_{role}_{what}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    where = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", *arguments], check=True, capture_output=True, env=os.environ | who | where)  # noqa: S607 - as on PATH


def commit_all() -> None:
    """Make a repository of the folder at hand, with one commit of all that lies in it, on the main branch."""
    git("init", "-q", "-b", "main")
    git("add", "--all")
    git("commit", "-q", "-m", "first")
