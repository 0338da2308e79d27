"""One Settings, a section per room; from code, environment (`STRUCTMEM_…`) and a TOML file."""

from datetime import timedelta
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError
from pydantic.fields import FieldInfo
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
)

from structmem.domain.draft import ExtractionMode
from structmem.errors import InvalidSettings


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class StoreSettings(_Section):
    """Where the graph lives.

    Attributes:
        url: A path, `:memory:`, `neo4j://…` or `bolt://…`; None is the default file in the user data folder.
        lock_timeout_s: How long a write waits for another process.
    """

    url: str | None = None
    user: str | None = None
    password: SecretStr | None = None
    database: str | None = None
    lock_timeout_s: float = Field(30.0, gt=0)


class IngestSettings(_Section):
    """How messages are cut and committed.

    Attributes:
        zone: For time stamps without an offset: `UTC`, `Europe/Berlin`, `+02:00`; never the host's.
        session_gap_s: A longer silence always starts a new segment.
        max_segment_messages: A segment never holds more.
        max_segment_tokens: Nor more than this many tokens (estimated as characters / 4).
        max_message_characters: A longer message is refused.
        extract_on_add: Extract closed segments inside `add`; otherwise at `flush` or by a worker.
    """

    zone: str = "UTC"
    session_gap_s: int = Field(1800, gt=0)
    max_segment_messages: int = Field(24, gt=1)
    max_segment_tokens: int = Field(1024, gt=16)
    max_message_characters: int = Field(1_000_000, gt=0)
    extract_on_add: bool = True
    max_attempts: int = Field(3, gt=0)
    lease: timedelta = timedelta(minutes=5)


class ExtractionSettings(_Section):
    """What is understood, and by what.

    Attributes:
        extractor: `spacy` is the rules with spaCy's word classes; about a point better on clean sentences,
            no better on loose talk, and a third as fast.
        spacy_model: The name of an installed model, or its folder.
    """

    mode: ExtractionMode = ExtractionMode.EVENT
    extractor: Literal["rules", "spacy"] = "rules"
    spacy_model: str = "en_core_web_sm"


class EmbeddingSettings(_Section):
    """Which embedder: `auto` takes the local model where it is installed, else the hashing embedder.

    Attributes:
        folder: Of a user's own MiniLM-like model (model.safetensors and vocab.txt).
        engine: What runs the local model; `auto` prefers onnxruntime.
    """

    backend: Literal["auto", "minilm", "hashing"] = "auto"
    folder: str | None = None
    engine: Literal["auto", "onnx", "numpy"] = "auto"
    batch_size: int = Field(32, gt=0)


class RetrievalSettings(_Section):
    """How questions are answered.

    Attributes:
        view_bytes: Memory for warm scopes, all together; the least recently used one goes first.
    """

    recipe: str = "hybrid"
    view_bytes: int = Field(1_000_000_000, gt=0)


class ApiSettings(_Section):
    """The GraphQL server.

    Attributes:
        token: Bearer token; required unless the server listens on loopback only.
    """

    host: str = "127.0.0.1"
    port: int = Field(8765, ge=0, le=65535)
    token: SecretStr | None = None
    max_body_bytes: int = Field(16_000_000, gt=0)


class _Environment(EnvSettingsSource):
    """The environment, in which `STRUCTMEM_STORE` may be the plain path or URL of the store."""

    def decode_complex_value(self, field_name: str, field: FieldInfo, value: Any) -> Any:
        if field_name == "store" and isinstance(value, str) and not value.lstrip().startswith("{"):
            return {"url": value} if value else {}
        return super().decode_complex_value(field_name, field, value)


class Settings(BaseSettings):
    """All settings. In the environment: `STRUCTMEM_STORE`, `STRUCTMEM_EXTRACTION__MODE` and so on."""

    model_config = SettingsConfigDict(
        frozen=True,
        extra="forbid",
        env_prefix="STRUCTMEM_",
        env_nested_delimiter="__",
        toml_file="structmem.toml",
    )

    store: StoreSettings = StoreSettings()
    ingest: IngestSettings = IngestSettings()
    extraction: ExtractionSettings = ExtractionSettings()
    embedding: EmbeddingSettings = EmbeddingSettings()
    retrieval: RetrievalSettings = RetrievalSettings()
    api: ApiSettings = ApiSettings()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Code beats environment beats file; no `.env` is read."""
        return (init_settings, _Environment(settings_cls), TomlConfigSettingsSource(settings_cls))

    @classmethod
    def read(cls, **sections: Any) -> "Settings":
        """Return the settings from code, environment and file.

        Raises:
            InvalidSettings: Names the setting, its value and what is allowed.
        """
        try:
            return cls(**sections)
        except SettingsError as exc:
            raise InvalidSettings(f"{exc}; give the section as a JSON object, or its parts by name") from exc
        except ValidationError as exc:
            first = exc.errors()[0]
            name = ".".join(str(part) for part in first["loc"])
            raise InvalidSettings(
                f"setting {name!r} has value {first.get('input')!r}: {first['msg']}; "
                "mend it in the code, the environment (STRUCTMEM_…) or structmem.toml"
            ) from exc
