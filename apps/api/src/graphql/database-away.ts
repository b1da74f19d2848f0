/** Classes and codes of PostgreSQL's and of the system's for a connection that is not there, or no more. */
const gone = /^(08...|57P0[123]|53300|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT)$/;

/** What pg says without any code. */
const goneInWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/;

/** undefined_column, undefined_table: every table is made before anything is asked, so that these are of an older version. */
const older = /^42(703|P01)$/;

/** True when a read model is still being built anew after an update, and its present tables lack what is asked of them. */
export const areTablesOlder = (error: unknown): boolean =>
  error instanceof Error && older.test(String((error as NodeJS.ErrnoException).code));

/** True when the database was not reached, or was lost on the way: the same may be asked again. */
export const isDatabaseAway = (error: unknown): boolean =>
  error instanceof Error &&
  (gone.test(String((error as NodeJS.ErrnoException).code)) || goneInWords.test(error.message));
