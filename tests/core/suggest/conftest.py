from tests.core.store.fixtures import me, path, project  # noqa: F401
