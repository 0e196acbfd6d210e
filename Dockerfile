# mvi-validate and nothing else: no shell is needed, no network, and no rights.
#
#   docker build -t mvi-validate .
#   docker run --rm --network none -v "$PWD:/data:ro" mvi-validate aanlevering.json
ARG PYTHON_IMAGE=python:3.13-slim@sha256:7c61056e61ac89e852de05f3dc6fa51a6dd2181797bceed46aa725dd7cb2cd3b

FROM ${PYTHON_IMAGE} AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /source
COPY integrations/requirements.txt integrations/requirements-build.txt integrations/
RUN python -I -m venv /build \
 && /build/bin/pip install --no-deps --require-hashes --requirement integrations/requirements-build.txt \
 && python -I -m venv --without-pip /opt/mvi \
 && /build/bin/pip --python /opt/mvi/bin/python install --no-deps --require-hashes \
    --requirement integrations/requirements.txt
COPY . .
RUN /build/bin/pip wheel --no-deps --no-build-isolation --wheel-dir /wheel . \
 && /build/bin/pip --python /opt/mvi/bin/python install --no-deps /wheel/*.whl

FROM ${PYTHON_IMAGE}
ENV PATH=/opt/mvi/bin:$PATH PYTHONDONTWRITEBYTECODE=1
COPY --from=build /opt/mvi /opt/mvi
WORKDIR /data
USER 10001:10001
ENTRYPOINT ["mvi-validate"]
