# One image, three commands: the API (below), the worker (`node apps/worker/src/main.ts`) and
# `lamplight migrate` (`node apps/cli/bin/lamplight.js migrate`). compose.yaml starts all three.
# apps/cli/src/end-to-end/dockerfile.e2e.test.ts carries out these steps in a clean folder.

FROM node:24-bookworm-slim AS build
WORKDIR /app
# The packages by the lock file alone, so that a change of the source does not fetch them again.
COPY pnpm-lock.yaml pnpm-workspace.yaml ./
RUN npx --yes pnpm@12.21.0 fetch --prod --prefer-offline
COPY package.json LICENSE ./
COPY packages packages
COPY apps apps
RUN npx --yes pnpm@12.21.0 install --prod --frozen-lockfile --prefer-offline

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app /app
USER node
EXPOSE 4000
CMD ["node", "apps/api/src/main.ts"]
