# syntax=docker/dockerfile:1.7

# One image for every program of Casegrid: the API by default, the worker and the operator's commands by command.
FROM node:20.19.5-bookworm-slim AS build
WORKDIR /casegrid
COPY . .
RUN --mount=type=cache,target=/var/cache/npm npm ci --cache /var/cache/npm --ignore-scripts --no-audit --no-fund
RUN npm run build

# Only what the programs need while they run: no compilers, no tests, no embedded servers.
FROM node:20.19.5-bookworm-slim AS packages
WORKDIR /casegrid
COPY . .
RUN --mount=type=cache,target=/var/cache/npm npm ci --cache /var/cache/npm --omit=dev --ignore-scripts --no-audit --no-fund \
      --workspace apps/api --workspace apps/worker --workspace apps/cli

FROM node:20.19.5-bookworm-slim
LABEL org.opencontainers.image.title="Casegrid" org.opencontainers.image.licenses="Apache-2.0"
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 WORKER_PORT=3001
WORKDIR /casegrid
COPY --from=packages /casegrid/node_modules node_modules
COPY --from=build /casegrid/package.json package.json
COPY --from=build /casegrid/libs libs
COPY --from=build /casegrid/apps apps
COPY --from=build /casegrid/examples examples
# Files lie here; a volume that is mounted over it takes over whose it is.
RUN install --directory --owner node --group node --mode 700 data/files
USER node
EXPOSE 3000 3001
ENTRYPOINT ["node"]
CMD ["apps/api/dist/main.js"]
