export { clamdScanner, ScanFailed, type ClamdAddress, type ClamdOptions } from './clamd-scanner';
export { fileTypes, fileTypeOf, headBytes, type FileType } from './file-type';
export {
  isHash,
  type ByteStream,
  type Files,
  type KeptFile,
  type OpenFile,
  type Part,
  type PutOptions,
} from './files';
export { openFolderFiles, type FolderOptions } from './folder-files';
export { linkKeysFrom } from './link-keys';
export {
  linkRefusals,
  LinkRefused,
  linksWith,
  type LinkCode,
  type LinkOptions,
  type Links,
  type LinkTerms,
} from './links';
export { FileRefused, fileRefusals, type FileCode } from './refused';
export type { S3Bucket } from './s3-client';
export { openS3Files, type S3Options } from './s3-files';
export { noScan, type Scanner, type Verdict } from './scanner';
export { filesSettingsFrom, openFiles, type FilesSettings } from './settings';
export { FileDamaged, FilesUnavailable } from './unavailable';
