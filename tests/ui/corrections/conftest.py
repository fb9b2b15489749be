from tests.ui.review.conftest import path, session, team  # noqa: F401
