"""What the window says for each code of a KnownError: templates to translate, filled with the error's values.

`{file}` is the last part of the value `path`. A test compares this table with every KnownError in the program.
"""

from __future__ import annotations

from annotator.ui.language import QT_TRANSLATE_NOOP

SENTENCES = {
    "annotation.bad_target": QT_TRANSLATE_NOOP("Errors", "“{role}” cannot point to this mark."),
    "annotation.not_yours": QT_TRANSLATE_NOOP("Errors", "This mark is somebody else's."),
    "annotation.exists": QT_TRANSLATE_NOOP("Errors", "The same words carry this label already."),
    "annotation.outside": QT_TRANSLATE_NOOP("Errors", "A mark must lie inside the text; {start} to {end} does not."),
    "annotation.removed": QT_TRANSLATE_NOOP("Errors", "This mark is no longer there; undo brings it back."),
    "attribute.bad_value": QT_TRANSLATE_NOOP("Errors", "“{key}” cannot be {value}."),
    "attribute.kind": QT_TRANSLATE_NOOP(
        "Errors", "“{key}” of “{label}” is in use, so its kind stays as it is. Make another attribute."
    ),
    "attribute.unknown": QT_TRANSLATE_NOOP("Errors", "The label “{label}” has no attribute “{key}”."),
    "backup.bad_copy": QT_TRANSLATE_NOOP(
        "Errors", "No backup was made: the copy of {name} does not hold together ({detail}). Run a check."
    ),
    "backup.disk_full": QT_TRANSLATE_NOOP(
        "Errors", "The disk has no room for the backup {path}. Free some space and try again."
    ),
    "backup.elsewhere": QT_TRANSLATE_NOOP(
        "Errors",
        "No backup can go into {folder} now; it went into the program's own folder. See the settings under “Saving”.",
    ),
    "backup.failed": QT_TRANSLATE_NOOP(
        "Errors", "The backup {path} could not be written ({reason}). Choose another place."
    ),
    "backup.folder": QT_TRANSLATE_NOOP("Errors", "{path} is a folder. Choose a file name in it."),
    "backup.no_folder": QT_TRANSLATE_NOOP("Errors", "The folder {folder} does not exist. Choose another place."),
    "backup.not_writable": QT_TRANSLATE_NOOP("Errors", "{path} may not be written. Choose another place."),
    "backup.project": QT_TRANSLATE_NOOP("Errors", "{path} is the project itself. Choose another file name."),
    "backup.unconfirmed": QT_TRANSLATE_NOOP(
        "Errors", "The backup {path} was written, but the disk did not confirm it. Check the disk and write it again."
    ),
    "batch.changed_since": QT_TRANSLATE_NOOP(
        "Errors",
        "This cannot be taken back: since then {people} changed it or built on it (marks, states or other entries: "
        "{count}). Take back first what came later. Nothing was changed.",
    ),
    "batch.import_since": QT_TRANSLATE_NOOP(
        "Errors",
        "This cannot be taken back: a later import added to it. Take that one back first. Nothing was changed.",
    ),
    "batch.taken": QT_TRANSLATE_NOOP("Errors", "This is taken back already."),
    "batch.unproved": QT_TRANSLATE_NOOP(
        "Errors",
        "This cannot be taken back: not all of it is there as it came. Take back first what came later, or go back to "
        "the backup that was made before it. Nothing was changed.",
    ),
    "cancelled": QT_TRANSLATE_NOOP("Errors", "Stopped. Nothing was changed."),
    "comment.length": QT_TRANSLATE_NOOP("Errors", "Write 1 to {most} characters."),
    "comment.of_another": QT_TRANSLATE_NOOP("Errors", "Only who wrote a comment can change it."),
    "comment.removed": QT_TRANSLATE_NOOP("Errors", "This comment is no longer there; undo brings it back."),
    "decision.name": QT_TRANSLATE_NOOP("Errors", "A decision is about a name of 1 to {most} characters."),
    "document.finished": QT_TRANSLATE_NOOP("Errors", "This article is finished. Reopen it to change its marks."),
    "document.locked": QT_TRANSLATE_NOOP("Errors", "This article is locked by the project lead."),
    "document.removed": QT_TRANSLATE_NOOP(
        "Errors", "That was done in an article that has been removed since. Bring the article back first."
    ),
    "document.skip_reason": QT_TRANSLATE_NOOP("Errors", "“{reason}” is no reason to skip an article."),
    "document.skipped": QT_TRANSLATE_NOOP("Errors", "This article was skipped. Reopen it to mark it."),
    "document.unknown": QT_TRANSLATE_NOOP("Errors", "This article is not in the project."),
    "export.disk_full": QT_TRANSLATE_NOOP(
        "Errors", "The disk has no room for {path}. Free some space and try again; the old file is unchanged."
    ),
    "export.failed": QT_TRANSLATE_NOOP(
        "Errors", "{path} could not be written ({reason}). Choose another place; the old file is unchanged."
    ),
    "export.folder": QT_TRANSLATE_NOOP("Errors", "{path} is a folder. Choose a file name in it."),
    "export.no_folder": QT_TRANSLATE_NOOP("Errors", "The folder {folder} does not exist. Choose another place."),
    "export.no_set": QT_TRANSLATE_NOOP("Errors", "There is no set “{name}” in this project."),
    "export.not_writable": QT_TRANSLATE_NOOP("Errors", "{path} may not be written. Choose another place."),
    "export.project": QT_TRANSLATE_NOOP("Errors", "{path} is the project itself. Choose another file name."),
    "export.span": QT_TRANSLATE_NOOP(
        "Errors", "Nothing was exported: in “{title}” a mark ({start} to {end}) lies outside the text. Run a check."
    ),
    "export.unconfirmed": QT_TRANSLATE_NOOP(
        "Errors", "{path} was written, but the disk did not confirm it. Check the disk and export it again."
    ),
    "export.verify": QT_TRANSLATE_NOOP(
        "Errors", "Nothing was exported: line {line} of {file} did not read back as it was written. Check the disk."
    ),
    "finish.missing": QT_TRANSLATE_NOOP("Errors", "Required answers are missing ({count}). Fill them in, then finish."),
    "fonts.broken": QT_TRANSLATE_NOOP("Errors", "The font “{name}” cannot be read. Install Hashiya again."),
    "handover.bad_copy": QT_TRANSLATE_NOOP(
        "Errors", "No file was made: it does not hold together ({detail}). Check the disk and try again."
    ),
    "handover.calibration": QT_TRANSLATE_NOOP(
        "Errors",
        "Articles that do not fit for calibration: {count}. It needs articles with settled gold that the person does "
        "not have yet.",
    ),
    "handover.calibration_kind": QT_TRANSLATE_NOOP("Errors", "A calibration is for annotating, and without gold."),
    "handover.disk_full": QT_TRANSLATE_NOOP(
        "Errors", "The disk has no room for {path}. Free some space and try again."
    ),
    "handover.document_id": QT_TRANSLATE_NOOP("Errors", "“{id}” is no id of an article."),
    "handover.due": QT_TRANSLATE_NOOP("Errors", "“{due}” is no day. Choose another one."),
    "handover.exists": QT_TRANSLATE_NOOP(
        "Errors", "{path} exists already, and somebody may be working with it. Choose another folder."
    ),
    "handover.failed": QT_TRANSLATE_NOOP("Errors", "{path} could not be written ({reason}). Choose another folder."),
    "handover.folder": QT_TRANSLATE_NOOP("Errors", "{path} is a folder. Choose another one for the file."),
    "handover.no_folder": QT_TRANSLATE_NOOP("Errors", "The folder {folder} does not exist. Choose another one."),
    "handover.not_main": QT_TRANSLATE_NOOP(
        "Errors", "This file was itself handed over. Only the project that it came from hands work out."
    ),
    "handover.not_one": QT_TRANSLATE_NOOP(
        "Errors", "This is the project itself and no file that was handed over. There is nothing to hand in."
    ),
    "handover.not_writable": QT_TRANSLATE_NOOP("Errors", "{path} may not be written. Choose another folder."),
    "handover.nothing": QT_TRANSLATE_NOOP("Errors", "There is no article to hand over. Choose some."),
    "handover.project": QT_TRANSLATE_NOOP("Errors", "{path} is the project itself. Choose another folder."),
    "handover.start": QT_TRANSLATE_NOOP("Errors", "A set cannot begin as a copy of itself. Choose another one."),
    "handover.unconfirmed": QT_TRANSLATE_NOOP(
        "Errors", "{path} was written, but the disk did not confirm it. Check the disk before you give it away."
    ),
    "import.empty": QT_TRANSLATE_NOOP("Errors", "{file} is empty. Choose a file with an article."),
    "import.encoding": QT_TRANSLATE_NOOP(
        "Errors", "{file} is not in {encoding} (byte {byte}). Choose another encoding."
    ),
    "import.folder": QT_TRANSLATE_NOOP("Errors", "{path} is a folder. Choose the files in it."),
    "import.kind": QT_TRANSLATE_NOOP("Errors", "{file} is no kind of file that can be read. Use .txt or .jsonl."),
    "import.labels": QT_TRANSLATE_NOOP(
        "Errors",
        "The articles carry labels that this project does not have: {labels}. Add them, or leave the marks out.",
    ),
    "import.line": QT_TRANSLATE_NOOP(
        "Errors", "{file}, line {line}: {reason}. Nothing was imported; mend that line or take it out."
    ),
    "import.nul": QT_TRANSLATE_NOOP(
        "Errors", "{file} holds NUL characters: it is no text file, or it is not in {encoding}."
    ),
    "import.too_large": QT_TRANSLATE_NOOP("Errors", "{file} is larger than {limit} MB. Split it into articles first."),
    "import.unreadable": QT_TRANSLATE_NOOP(
        "Errors", "{path} could not be read ({reason}). Check that it exists and that you may open it."
    ),
    "import.value": QT_TRANSLATE_NOOP(
        "Errors",
        "{where}: its title, a note, attributes or details are more than a project keeps. Nothing was imported; "
        "shorten them or take the article out.",
    ),
    "label.fault": QT_TRANSLATE_NOOP("Errors", "These labels cannot be: {detail}."),
    "label.in_use": QT_TRANSLATE_NOOP(
        "Errors",
        "This cannot be taken back: marks use what it added to the labels ({count}). Retire it in the label set "
        "instead. Nothing was changed.",
    ),
    "label.key": QT_TRANSLATE_NOOP("Errors", "“{key}” cannot be a label."),
    "label.unknown": QT_TRANSLATE_NOOP("Errors", "This project has no label “{label}”. Choose one of its labels."),
    "labels.form": QT_TRANSLATE_NOOP("Errors", "The label set {file} cannot be used: {reason}."),
    "labels.verify": QT_TRANSLATE_NOOP(
        "Errors", "Nothing was written: {file} did not read back as it was written. Check the disk."
    ),
    "lead.not_main": QT_TRANSLATE_NOOP(
        "Errors", "This file was handed over. Only the project that it came from can do that."
    ),
    "merge.counts": QT_TRANSLATE_NOOP(
        "Errors",
        "Nothing was taken in: afterwards “{table}” had {found} rows in place of {expected}. Check the disk, then try "
        "again.",
    ),
    "merge.main_file": QT_TRANSLATE_NOOP(
        "Errors",
        "This is a copy of the project itself and no file that was handed over. Only what was handed over is taken "
        "back.",
    ),
    "merge.no_person": QT_TRANSLATE_NOOP(
        "Errors", "The person whose work this is is no longer in this project. Say whose work it is."
    ),
    "merge.other_person": QT_TRANSLATE_NOOP(
        "Errors", "That file was handed over to somebody else. This is the work file of {person}."
    ),
    "merge.other_project": QT_TRANSLATE_NOOP(
        "Errors", "This file belongs to another project, “{name}”. Open that one to take it back."
    ),
    "merge.review_apart": QT_TRANSLATE_NOOP(
        "Errors", "One of the two files is for reviewing and the other is not. Open them one by one."
    ),
    "merge.stale": QT_TRANSLATE_NOOP("Errors", "The project has changed in the meantime. Look at the report again."),
    "merge.unknown_file": QT_TRANSLATE_NOOP(
        "Errors", "This project never handed over that file. Say whose work it is, if you know that it belongs here."
    ),
    "paths.resource": QT_TRANSLATE_NOOP("Errors", "The program's own file “{name}” is missing. Install Hashiya again."),
    "person.exists": QT_TRANSLATE_NOOP("Errors", "“{name}” is in the project already."),
    "person.name": QT_TRANSLATE_NOOP("Errors", "“{name}” cannot be a name: it has 1 to 64 visible characters."),
    "person.unknown": QT_TRANSLATE_NOOP("Errors", "There is no set “{name}” in this project."),
    "project.disk_full": QT_TRANSLATE_NOOP(
        "Errors", "The disk has no room for the project {path}. Free some space and try again."
    ),
    "project.not_writable": QT_TRANSLATE_NOOP("Errors", "{path} may not be written. Choose another place."),
    "project.failed": QT_TRANSLATE_NOOP(
        "Errors", "The project {path} could not be made ({reason}). Choose another place."
    ),
    "project.unconfirmed": QT_TRANSLATE_NOOP(
        "Errors", "The project {path} was made, but the disk did not confirm it. Check the disk before you work in it."
    ),
    "project.cannot_create": QT_TRANSLATE_NOOP(
        "Errors", "{path} cannot be made here ({detail}). Choose a folder that you may write to."
    ),
    "project.damaged": QT_TRANSLATE_NOOP(
        "Errors", "The project {name} is damaged or only half copied. Open its newest backup, or copy it again."
    ),
    "project.exists": QT_TRANSLATE_NOOP("Errors", "{path} exists already. Choose another name."),
    "project.foreign": QT_TRANSLATE_NOOP(
        "Errors", "{name} is not a Hashiya project. Choose a file that ends in .hashiya."
    ),
    "project.locked": QT_TRANSLATE_NOOP(
        "Errors", "{name} is open in another window (computer {host}, since {since}). Close it there first."
    ),
    "project.missing": QT_TRANSLATE_NOOP("Errors", "There is no file {path}. It may have been moved or renamed."),
    "project.newer": QT_TRANSLATE_NOOP("Errors", "{name} was made by a newer Hashiya. Update Hashiya to open it."),
    "project.no_folder": QT_TRANSLATE_NOOP("Errors", "There is no folder {path}. Make it, or choose another."),
    "project.older": QT_TRANSLATE_NOOP(
        "Errors", "{name} was made by an older Hashiya. Open it in the window once, which brings it up to date."
    ),
    "project.none": QT_TRANSLATE_NOOP("Errors", "No project is open."),
    "project.read_only": QT_TRANSLATE_NOOP(
        "Errors", "{name} lies in a folder that cannot be written. Copy it to a folder of your own and open it there."
    ),
    "project.unreadable": QT_TRANSLATE_NOOP(
        "Errors", "{path} cannot be read ({detail}). Check that it is a file and that you may read it."
    ),
    "qt.display": QT_TRANSLATE_NOOP("Errors", "There is no screen to show the window on."),
    "qt.library": QT_TRANSLATE_NOOP(
        "Errors", "The system library {library} is missing. Install it with: sudo apt install {packages}"
    ),
    "received.damaged": QT_TRANSLATE_NOOP("Errors", "{name} is damaged or only half copied. Ask for it again."),
    "received.foreign": QT_TRANSLATE_NOOP(
        "Errors", "{name} is not a Hashiya project. Choose a file that ends in .hashiya."
    ),
    "received.layout": QT_TRANSLATE_NOOP(
        "Errors",
        "{name} holds “{object}” in a form that Hashiya never makes: another program changed it. Ask for a file that "
        "was handed in by Hashiya.",
    ),
    "received.missing": QT_TRANSLATE_NOOP("Errors", "There is no file {path}. It may have been moved or renamed."),
    "received.newer": QT_TRANSLATE_NOOP("Errors", "{name} was made by a newer Hashiya. Update Hashiya to take it in."),
    "received.no_room": QT_TRANSLATE_NOOP(
        "Errors", "There is no room in {folder} for a copy of {name} to look at. Free some space and try again."
    ),
    "received.not_a_file": QT_TRANSLATE_NOOP(
        "Errors", "{name} is a folder, a link or a device. Choose the file itself."
    ),
    "received.open_elsewhere": QT_TRANSLATE_NOOP(
        "Errors", "{name} was handed back with the file still open. Close it there and hand it in again."
    ),
    "received.row": QT_TRANSLATE_NOOP(
        "Errors",
        "{name} cannot be taken in: in its table “{table}” {reason}. Nothing was changed; ask for the file again.",
    ),
    "received.slow": QT_TRANSLATE_NOOP(
        "Errors", "{name} took too long to check and was left alone. Try again, or ask for the file again."
    ),
    "received.too_large": QT_TRANSLATE_NOOP(
        "Errors", "{name} is larger than {limit} MB, which no file with one person's work is. Ask for the right one."
    ),
    "received.unreadable": QT_TRANSLATE_NOOP(
        "Errors", "{name} cannot be read ({detail}). Check that you may open it, or copy it to a folder of your own."
    ),
    "received.wal": QT_TRANSLATE_NOOP(
        "Errors",
        "{name} was changed by another program, which keeps its last changes in a second file. Ask for a file that was "
        "handed in by Hashiya.",
    ),
    "removal.stale": QT_TRANSLATE_NOOP(
        "Errors", "Marks or hand-overs of these articles have changed since you were asked. Look again."
    ),
    "redo.nothing": QT_TRANSLATE_NOOP("Errors", "There is nothing to redo."),
    "search.empty": QT_TRANSLATE_NOOP("Errors", "There is nothing to search for. Write at least one letter."),
    "store.busy": QT_TRANSLATE_NOOP("Errors", "Another program is using {name}. Close it there and try again."),
    "store.cannot_open": QT_TRANSLATE_NOOP(
        "Errors", "{name} cannot be opened in its folder. Check that the folder exists and that you may write to it."
    ),
    "store.full": QT_TRANSLATE_NOOP("Errors", "The disk is full, so nothing was saved. Free some space and try again."),
    "store.gone": QT_TRANSLATE_NOOP(
        "Errors",
        "{name} was moved, deleted or replaced by another program, so nothing was saved. Put it back, or make a backup "
        "copy and go on in that.",
    ),
    "store.io": QT_TRANSLATE_NOOP(
        "Errors", "The disk did not take the data of {name} ({detail}). Check the disk and try again."
    ),
    "store.read_only": QT_TRANSLATE_NOOP(
        "Errors", "{name} may only be read here, so nothing was saved. Copy it to a folder that you may write to."
    ),
    "store.unfinished": QT_TRANSLATE_NOOP(
        "Errors",
        "The last program that wrote {name} was cut off in the middle. Open it once in Hashiya, then try again.",
    ),
    "team.no_annotator": QT_TRANSLATE_NOOP("Errors", "“{name}” is no annotator. Choose a person."),
    "team.unknown_documents": QT_TRANSLATE_NOOP(
        "Errors", "Articles that are not in the project: {count}. Look at the list again."
    ),
    "text.nul": QT_TRANSLATE_NOOP(
        "Errors",
        "The text has a NUL character at character {position}: it is not plain text, or its encoding is another one.",
    ),
    "text.surrogate": QT_TRANSLATE_NOOP(
        "Errors", "The text has half a character at character {position}: the source is damaged."
    ),
    "undo.changed_since": QT_TRANSLATE_NOOP(
        "Errors", "This cannot be undone: {person} has changed the same mark since. Nothing was changed."
    ),
    "undo.gone": QT_TRANSLATE_NOOP(
        "Errors", "This cannot be undone: what it changed is not in the project any more. Nothing was changed."
    ),
    "undo.nothing": QT_TRANSLATE_NOOP("Errors", "There is nothing to undo."),
    "value.strange": QT_TRANSLATE_NOOP(
        "Errors", "This holds characters or a form that no project keeps, such as NUL. Write it without them."
    ),
    "value.too_long": QT_TRANSLATE_NOOP(
        "Errors", "A project keeps at most {most} characters of this. Make it shorter."
    ),
    "value.too_many": QT_TRANSLATE_NOOP("Errors", "A mark has at most {most} attributes."),
}

# Why a line of a JSONL file or a row of a received file is refused: the value `kind` of "import.line", "received.row".
LINE_REASONS = {
    "annotator": QT_TRANSLATE_NOOP("Errors", "its annotator_id {value} is not a UUID"),
    "attribute": QT_TRANSLATE_NOOP("Errors", "the attribute {key} of span {span} cannot be taken"),
    "duplicate_id": QT_TRANSLATE_NOOP("Errors", "the id {id} of span {span} stands twice"),
    "empty_span": QT_TRANSLATE_NOOP("Errors", "span {span} is empty ({start} to {end})"),
    "label": QT_TRANSLATE_NOOP("Errors", "the label {label} of span {span} cannot be a label"),
    "newer_format": QT_TRANSLATE_NOOP("Errors", "its format {format} is not known here"),
    "no_text": QT_TRANSLATE_NOOP("Errors", "it has no text"),
    "not_json": QT_TRANSLATE_NOOP("Errors", "it is not JSON"),
    "not_utf8": QT_TRANSLATE_NOOP("Errors", "it is not UTF-8"),
    "nothing_kept": QT_TRANSLATE_NOOP("Errors", "of span {span} nothing is left in the cleaned text"),
    "nul": QT_TRANSLATE_NOOP("Errors", "it holds a NUL character"),
    "outside": QT_TRANSLATE_NOOP(
        "Errors", "span {span} ({start} to {end}) lies outside the text of {length} characters"
    ),
    "reversed_span": QT_TRANSLATE_NOOP("Errors", "span {span} ends ({end}) before it starts ({start})"),
    "row_hash": QT_TRANSLATE_NOOP("Errors", "a text is not the one that its id stands for"),
    "row_link": QT_TRANSLATE_NOOP("Errors", "a link leads out of its article or set"),
    "row_many": QT_TRANSLATE_NOOP("Errors", "there are more rows than in any that Hashiya writes"),
    "row_outside": QT_TRANSLATE_NOOP("Errors", "a place lies outside the text of its article"),
    "row_reference": QT_TRANSLATE_NOOP("Errors", "“{column}” points to nothing"),
    "row_twice": QT_TRANSLATE_NOOP("Errors", "two rows have the same “{column}”"),
    "row_unreadable": QT_TRANSLATE_NOOP("Errors", "a row cannot be read"),
    "row_value": QT_TRANSLATE_NOOP("Errors", "“{column}” has a value that Hashiya never writes"),
    "self_link": QT_TRANSLATE_NOOP("Errors", "span {span} links to itself"),
    "span_text": QT_TRANSLATE_NOOP("Errors", "span {span} says {own}, but the text has {cut} there"),
    "state": QT_TRANSLATE_NOOP("Errors", "its state {value} is unknown"),
    "surrogate": QT_TRANSLATE_NOOP("Errors", "it holds half a character"),
    "too_long": QT_TRANSLATE_NOOP("Errors", "it is longer than {limit} MB"),
    "two_lists": QT_TRANSLATE_NOOP("Errors", "it has spans in two lists. Keep one of them"),
    "types": QT_TRANSLATE_NOOP("Errors", "it has a value of the wrong kind: {detail}"),
    "unknown_link": QT_TRANSLATE_NOOP("Errors", "span {span} links to {id}, which is not in this line"),
}
