import { configFrom } from './config';

const enough = {
  DATABASE_URL: 'postgresql://127.0.0.1/casegrid',
  EVENTSTORE_URL: 'esdb://127.0.0.1:2113?tls=false',
  MASTER_KEY: 'of the vault',
  FILES_LINK_KEY: Buffer.alloc(32, 8).toString('base64'),
  CASEGRID_MODE: 'local',
  LOCAL_ISSUER_KEY_FILE: 'issuer.json',
};

describe('what the API reads from its environment', () => {
  it('has files in a folder, and keys for links to them', () => {
    const { files, linkKeys } = configFrom(enough);
    expect({ files, linkKeys }).toEqual({
      files: { folder: 'data/files', maxBytes: 104_857_600 },
      linkKeys: [Buffer.alloc(32, 8)],
    });
  });

  it.each([
    ['FILES_LINK_KEY is not set', { FILES_LINK_KEY: '' }],
    ['FILES_LINK_KEY is not 32 bytes in base64', { FILES_LINK_KEY: 'a password' }],
    ['FILES_MAX_BYTES is no number of bytes', { FILES_MAX_BYTES: '10 MB' }],
    ['FILES_S3_REGION is not set', { FILES_S3_ENDPOINT: 'https://s3.example:9000' }],
    ['DATABASE_URL is not set', { DATABASE_URL: '' }],
    ['nobody could ask', { CASEGRID_MODE: '' }],
  ])('is refused at the start: %s', (words, instead) => {
    expect(() => configFrom({ ...enough, ...instead })).toThrow(words);
  });
});
