"""Where automatic backups go: the program's own folder, or one that the user chose, such as one on a stick."""

from __future__ import annotations

import secrets
from pathlib import Path

from annotator import paths
from annotator.core.errors import KnownError
from annotator.core.files import write_error
from annotator.core.store.backup import Backup, Backups
from annotator.ui import settings
from annotator.ui.settings import Settings


def chosen_folder() -> Path:
    """Give the folder that the settings name; without a choice the program's own.

    It is asked on the store thread too, and so not of the preferences, which belong to the window's.
    """
    wish = Settings().get(settings.BACKUP_FOLDER)
    return Path(wish) if wish else paths.backup_dir()


def fault(folder: Path) -> KnownError | None:
    """Try to write into a folder and say why that fails; the program's own is made if it is not there yet.

    A chosen folder is never made: where it is missing, the stick it was on is not there.
    """
    # Named like all that is half written: what a killed program leaves behind is thinned out with the backups.
    probe = folder / f".hashiya-{secrets.token_hex(6)}.tmp"
    try:
        if folder == paths.backup_dir():
            folder.mkdir(parents=True, exist_ok=True)
        if not folder.is_dir():
            sentence = f"The folder {folder} does not exist; choose another place."
            return KnownError(sentence, code="backup.no_folder", folder=str(folder))
        probe.open("xb").close()
        probe.unlink()
    except OSError as error:
        return write_error(error, folder, "backup")
    return None


def make_backup(project: Path, folder: Path, reason: str = "auto") -> tuple[Path, KnownError | None]:
    """Make a verified backup in that folder, or else in the program's own; give it, and why the first one failed.

    `reason` becomes part of its name. Raises KnownError `backup.*` where neither could be written.
    """
    trouble = fault(folder)
    if trouble is None:
        try:
            return Backups(folder).make_of(project, reason), None
        except KnownError as error:
            trouble = error
    if folder == paths.backup_dir():
        raise trouble
    return Backups(paths.backup_dir()).make_of(project, reason), trouble


def newest_for(project: Path) -> Backup | None:
    """Give the newest backup of the file at this place, from the chosen folder and the program's own, or None."""
    found = (Backups(folder).newest_for(project) for folder in {chosen_folder(), paths.backup_dir()})
    return max((backup for backup in found if backup), key=lambda backup: backup.made, default=None)
