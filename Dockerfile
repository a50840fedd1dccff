# syntax=docker/dockerfile:1

# 1. Build, and take the program apart into what changes rarely and what changes often.
FROM eclipse-temurin:25-jdk-noble AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -DskipTests -pl bot-app -am package
RUN java -Djarmode=tools -jar bot-app/target/bot-app-*.jar extract --layers --application-filename rapport.jar --destination /layers \
    && javac -d /train docker/Train.java

# 2. What runs. The Debian family, not Alpine: the embedded Redis that training uses links glibc and OpenSSL 3.
FROM eclipse-temurin:25-jre-noble AS runtime
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl fontconfig fonts-dejavu-core libssl3t64 \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --system --gid 10001 rapport \
    && useradd --system --uid 10001 --gid rapport --home-dir /var/lib/rapport --create-home rapport
WORKDIR /app
COPY docker/jvm.options /app/
COPY --from=build /layers/dependencies/ /app/
COPY --from=build /layers/spring-boot-loader/ /app/
COPY --from=build /layers/snapshot-dependencies/ /app/
COPY --from=build /layers/application/ /app/

# 3. Train the ahead-of-time cache where the program will run: another path, JVM or time stamp and it is silently ignored.
FROM runtime AS train
COPY --from=build /train/ /train/
RUN java -cp /train Train /app /app/rapport.aot

# 4. The image.
FROM runtime
COPY --from=train /app/rapport.aot /app/
ENV RAPPORT_DATA_DIR=/var/lib/rapport PORT=3978
VOLUME /var/lib/rapport
EXPOSE 3978
USER rapport
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=4s --start-period=40s --retries=4 \
    CMD curl -fsS "http://127.0.0.1:${MANAGEMENT_SERVER_PORT:-3979}/actuator/health/liveness" || exit 1
ENTRYPOINT ["java", "@/app/jvm.options", "-XX:AOTCache=/app/rapport.aot", "-jar", "rapport.jar"]
