from tests.core.store.received.fixtures import full, path, temp  # noqa: F401
