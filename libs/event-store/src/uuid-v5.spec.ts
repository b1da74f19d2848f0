import { uuidV5 } from './uuid-v5';

describe('a name-based UUID', () => {
  it('is that of RFC 9562, appendix A.4', () => {
    expect(uuidV5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });

  it('differs for another name', () => {
    const command = '0b3c7a52-9d0e-4d3e-8a43-2f7f6f0b9c11';
    expect(uuidV5(command, '0')).not.toBe(uuidV5(command, '1'));
  });
});
