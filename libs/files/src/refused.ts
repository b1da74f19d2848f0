/** What people read of a refusal. */
interface Words {
  readonly zh: string;
  readonly en: string;
}

const words = {
  FILE_TOO_LARGE: { zh: '文件过大', en: 'The file is too large' },
  FILE_TYPE_NOT_ALLOWED: { zh: '不允许上传此类文件', en: 'Files of this type are not allowed' },
  FILE_HASH_MISMATCH: {
    zh: '文件内容与声明的哈希值不符，请重新上传',
    en: 'The file is not what its hash says; send it again',
  },
  FILE_EMPTY: { zh: '文件为空', en: 'The file is empty' },
  FILE_INFECTED: { zh: '文件含有恶意代码，已拒收', en: 'The file carries malicious code and was refused' },
  FILE_UNKNOWN: { zh: '没有此文件', en: 'There is no such file' },
  FILE_SCAN_UNAVAILABLE: {
    zh: '文件安全检查暂不可用，请稍后重试',
    en: 'The file cannot be scanned now; send it again later',
  },
  FILE_RANGE_NOT_SATISFIABLE: { zh: '文件没有所请求的部分', en: 'The file has no such part' },
} as const satisfies Record<string, Words>;

/** Why a file is not taken or not given. Clients rely on the codes; they never change. */
export type FileCode = keyof typeof words;

/** Every expected "no" of a store of files, in both languages. */
export const fileRefusals: Readonly<Record<FileCode, Words>> = words;

/** An expected "no". Nothing of the file was kept. */
export class FileRefused extends Error {
  constructor(
    readonly code: FileCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${message}`, options);
    this.name = 'FileRefused';
  }
}

/** There is no file of this name, or this is no name of a file. */
export function unknown(hash: string): FileRefused {
  return new FileRefused('FILE_UNKNOWN', `no file is kept under ${JSON.stringify(hash.slice(0, 64))}`);
}
