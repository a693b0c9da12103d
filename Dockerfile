# Airflow's official image with Pactwatch in it. Build: docker compose build
FROM apache/airflow:3.3.2-python3.11

# What requirements.txt pins is what was tested; the image's own Airflow is the same version.
COPY --chown=airflow:root requirements.txt /opt/pactwatch/
RUN pip install --no-cache-dir --requirement /opt/pactwatch/requirements.txt

COPY --chown=airflow:root pyproject.toml README.md LICENSE /opt/pactwatch/
COPY --chown=airflow:root plugins /opt/pactwatch/plugins
RUN pip install --no-cache-dir --no-deps --editable /opt/pactwatch
COPY --chown=airflow:root dags /opt/pactwatch/dags
COPY --chown=airflow:root include /opt/pactwatch/include

ENV PACTWATCH_PROJECT=/opt/pactwatch \
    PACTWATCH_HOME=/opt/airflow/pactwatch \
    AIRFLOW__CORE__DAGS_FOLDER=/opt/pactwatch/dags \
    AIRFLOW__CORE__PLUGINS_FOLDER=/opt/pactwatch/plugins \
    AIRFLOW__CORE__LOAD_EXAMPLES=False
