import { FileRefused } from './refused';

/** The store itself failed: its disk, its server, or the way there. The same call may succeed later. */
export class FilesUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FilesUnavailable';
  }
}

/** What is kept under a hash has another hash: it was changed, or the disk lost it. It is never served as evidence. */
export class FileDamaged extends FilesUnavailable {
  constructor(readonly hash: string) {
    super(`what is kept under ${hash} is not what was put there`);
    this.name = 'FileDamaged';
  }
}

/** The same error if it says already whose fault it is; otherwise the store's, with its cause. */
export function faultOf(during: string, error: unknown): FileRefused | FilesUnavailable {
  if (error instanceof FileRefused || error instanceof FilesUnavailable) return error;
  return new FilesUnavailable(`${during}: ${wordsOf(error)}`, { cause: error });
}

/** Does some work of the store; whatever fails in it is the store's fault. */
export async function orFault<T>(during: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw faultOf(during, error);
  }
}

/** What an error says, of whatever class it is. */
function wordsOf(error: unknown): string {
  return typeof error === 'object' && error && 'message' in error ? String(error.message) : String(error);
}

/** Whether the file system says that there is nothing of that name. */
export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
