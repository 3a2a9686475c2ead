# The product in one image: built with everything, run with what production needs.
FROM node:20-bookworm-slim AS build
WORKDIR /jinxiu
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production MODE=production HOST=0.0.0.0 PORT=4000
WORKDIR /jinxiu
COPY --from=build /jinxiu/package.json ./
COPY --from=build /jinxiu/node_modules ./node_modules
COPY --from=build /jinxiu/dist ./dist
COPY --from=build /jinxiu/client/gql/persisted.json ./client/gql/persisted.json
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# Node itself is process 1, so that SIGTERM reaches it and it stops gracefully.
CMD ["node", "dist/server/main.js"]
