# syntax=docker/dockerfile:1

FROM node:24-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
COPY packages/core/package.json packages/core/
COPY packages/app/package.json packages/app/
COPY packages/web/package.json packages/web/
RUN npm ci
COPY LICENSE NOTICE tsconfig.json ./
COPY scripts scripts
COPY packages packages
# What is published takes the place of the sources; what it needs stays as the lockfile says.
RUN npm run pack -- --pack-destination /tmp \
  && npm prune --omit=dev \
  && rm -rf packages/web \
  && find packages/core packages/app -mindepth 1 -maxdepth 1 ! -name node_modules -exec rm -rf {} + \
  && tar -xzf /tmp/houdbaar-core-[0-9]*.tgz -C packages/core --strip-components=1 \
  && tar -xzf /tmp/houdbaar-[0-9]*.tgz -C packages/app --strip-components=1

FROM node:24-slim
ENV NODE_ENV=production HOUDBAAR_DATA=/data
WORKDIR /app
COPY --from=build /src/node_modules node_modules
COPY --from=build /src/packages packages
RUN ln -s /app/packages/app/bin/houdbaar.cjs /usr/local/bin/houdbaar \
  && mkdir /data \
  && chown node:node /data
USER node
# Only this and /tmp are written to, so the rest may be read-only.
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["houdbaar"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8080"]
