/** What would lead Casegrid to servers of the user's own, or make it another than the one `npm start` runs. */
const ours = [
  ...['DATABASE_URL', 'EVENTSTORE_URL', 'VAULT_URL', 'MASTER_KEY', 'PORT', 'HOST', 'WORKER_PORT'],
  ...['CASEGRID_MODE', 'LOCAL_ISSUER_KEY_FILE', 'LOG_LEVEL', 'HOLD_READY_UNTIL'],
  ...['OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_JWKS_URL', 'OIDC_ALGORITHMS'],
  ...['NOTICE_WEBHOOK_URL', 'NOTICE_WEBHOOK_SECRET', 'NOTICE_SMTP_URL', 'NOTICE_EMAIL_FROM'],
  ...[
    'FILES_FOLDER',
    'FILES_MAX_BYTES',
    'FILES_CLAMD',
    'FILES_LINK_KEY',
    'FILES_S3_ENDPOINT',
    'FILES_S3_REGION',
  ],
  ...['FILES_S3_BUCKET', 'FILES_S3_ACCESS_KEY_ID', 'FILES_S3_SECRET_ACCESS_KEY'],
];

/** The environment without any setting of Casegrid: what a benchmark starts never touches a server that it did not start. */
export const cleanEnvironment = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !ours.includes(name)));
