import { CannotDo } from '../command-line/cannot-do';

/** What an operator can do something about: a folder that is not there, no room, no right. */
const troubles: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  EACCES: 'there is no right to it',
  EPERM: 'there is no right to it',
  EROFS: 'its disk cannot be written',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
};

/** Does a piece of work with a file; what is wrong with the file is told in plain words. */
export async function withFile<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const { code = '', syscall } = error as NodeJS.ErrnoException;
    const trouble = syscall === undefined ? undefined : troubles[code];
    throw trouble === undefined ? error : new CannotDo(`${file}: ${trouble}.`, { cause: error });
  }
}
