/** What would lead Casegrid to servers of the user's own, or make it another than the one `npm start` runs. */
const ours = [
  ...['DATABASE_URL', 'EVENTSTORE_URL', 'VAULT_URL', 'MASTER_KEY', 'PORT', 'HOST', 'WORKER_PORT'],
  ...['CASEGRID_MODE', 'LOCAL_ISSUER_KEY_FILE', 'LOG_LEVEL', 'HOLD_READY_UNTIL'],
  ...['OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_JWKS_URL', 'OIDC_ALGORITHMS'],
  ...['NOTICE_WEBHOOK_URL', 'NOTICE_WEBHOOK_SECRET', 'NOTICE_SMTP_URL', 'NOTICE_EMAIL_FROM'],
];

/** The environment without any setting of Casegrid: what a benchmark starts never touches a server that it did not start. */
export const cleanEnvironment = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !ours.includes(name)));
