// Which file may import which. A type counts like a value; every rule is an error.

/** Modules from left to right: each imports itself and those before it. */
const MODULES = [
  'units',
  'audit',
  'mail',
  'notifications',
  'accounts',
  'teachers',
  'kindergartens',
  'cycles',
  'plans',
  'statistics',
  'reminders',
];
const NPM = 'node_modules';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const leftward = MODULES.slice(0, -1).map((module, i) =>
  forbid(
    `${module}-imports-leftward`,
    `The modules stand in the order ${MODULES.join(', ')}.`,
    { path: `^server/modules/${module}/` },
    { path: `^server/modules/(${MODULES.slice(i + 1).join('|')})/` },
  ),
);

module.exports = {
  forbidden: [
    forbid('no-cycles', 'A cycle has no beginning to read from.', {}, { circular: true }),
    forbid('resolvable', 'What is imported must be there.', {}, { couldNotResolve: true }),
    forbid(
      'domain-is-pure',
      'The rules need nothing but themselves (and hashes).',
      { path: '^server/domain/' },
      { pathNot: ['^server/domain/', '^(node:)?crypto$'] },
    ),
    forbid(
      'permissions-know-rules-only',
      'Who may do what is decided from the actor and the domain; facts come through the context.',
      { path: '^server/permissions/' },
      {
        pathNot: [
          '^server/(permissions|domain)/',
          '^server/app/context\\.ts$',
          `${NPM}/(graphql|graphql-shield|graphql-middleware)/`,
        ],
      },
    ),
    forbid(
      'resolvers-call-services',
      'A resolver calls its own service, and shows what the modules before it can show.',
      { path: '^server/modules/([^/]+)/.+\\.resolver\\.ts$' },
      {
        path: '^server/modules/',
        pathNot: [
          '^server/modules/$1/(?!.+\\.repo\\.ts$)',
          '^server/modules/[^/]+/[^/]+\\.(entity|type|loader)\\.ts$',
          '^server/modules/units/page\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'resolvers-know-no-database',
      'A resolver translates between the schema and a service, and needs nothing else.',
      { path: '\\.resolver\\.ts$' },
      {
        pathNot: [
          '^server/(modules|domain)/',
          '^server/app/(context|scalars|enums)\\.ts$',
          `${NPM}/(type-graphql|graphql)/`,
        ],
      },
    ),
    forbid(
      'services-do-not-query',
      'Only repos and loaders speak SQL; a service may pass on what they speak it with.',
      { path: '\\.service\\.ts$' },
      { path: [`${NPM}/(typeorm|mysql2|libsql)/`, '^server/database/(upsert|bulk)\\.ts$'] },
    ),
    forbid(
      'services-do-not-query-by-sql',
      'Only repos and loaders speak SQL; a service may pass on what they speak it with.',
      { path: '\\.service\\.ts$' },
      { path: '^server/database/sql\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'nothing-above-resolvers',
      'Resolvers are called by the schema alone.',
      { path: '^server/', pathNot: '^server/app/schema[^/]*\\.ts$' },
      { path: '\\.resolver\\.ts$' },
    ),
    forbid(
      'repos-are-below-services',
      'A repo answers rows; it decides nothing and knows no request.',
      { path: '\\.repo\\.ts$' },
      { path: ['\\.(service|resolver|loader|inputs)\\.ts$', '^server/app/'] },
    ),
    forbid(
      'entities-are-columns',
      'An entity knows its columns, its fields, and its parents.',
      { path: '\\.entity\\.ts$' },
      {
        pathNot: [
          '^server/domain/',
          '\\.entity\\.ts$',
          '^server/app/(scalars|enums)\\.ts$',
          `${NPM}/(typeorm|type-graphql|graphql)/`,
        ],
      },
    ),
    forbid(
      'modules-know-little-of-the-wiring',
      'What a module needs of the wiring comes by the context.',
      { path: '^server/modules/' },
      {
        path: '^server/(app|main|commands|import)',
        pathNot: '^server/app/(context|app|scalars|enums|clock|vault|log)\\.ts$',
      },
    ),
    forbid(
      'database-is-below-modules',
      'The database knows the entities, to open them; invented data is written by what stands above it.',
      { path: '^server/database/[^/]+\\.ts$', pathNot: '^server/database/entities\\.ts$' },
      { path: '^server/(modules|permissions|app|import|commands)/' },
    ),
    forbid(
      'files-know-no-domain',
      'Spreadsheets are read and written as texts; what the texts mean is a module’s.',
      { path: '^server/files/' },
      {
        pathNot: ['^server/files/', `${NPM}/(csv-parse|fflate|saxes)/`],
        dependencyTypesNot: ['core'],
      },
    ),
    forbid(
      'migrations-stand-alone',
      'A migration is never changed, so it uses nothing that is.',
      { path: '^server/database/migrations/' },
      { path: '^server/', pathNot: '^server/database/migrations/' },
    ),
    ...leftward,
    forbid(
      'server-without-client',
      'Client and server share schema.graphql only.',
      { path: '^(server/|ormconfig)' },
      { path: '^(client|test)/' },
    ),
    forbid(
      'client-without-server',
      'Client and server share schema.graphql only.',
      { path: '^client/' },
      { path: '^(server|test)/' },
    ),
    forbid(
      'widgets-know-no-graphql',
      'What lies in client/ui can be used by any page.',
      { path: '^client/ui/' },
      { path: ['^client/(modules|dashboards|gql)/', `${NPM}/(@apollo|graphql)/`] },
    ),
    forbid(
      'product-without-development-tools',
      'What runs in production is a dependency in production.',
      { path: '^(server/|ormconfig)' },
      { dependencyTypes: ['npm-dev'] },
    ),
  ],
  options: {
    doNotFollow: { path: NPM },
    // What is built may not be there yet when the imports are checked.
    exclude: { path: '^((\\.\\./)*dist|client/gql)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default'],
    },
  },
};
