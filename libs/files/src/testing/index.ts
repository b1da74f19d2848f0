export { malicious, startClamd, type ClamdServer } from './clamd-server';
export { photo, samples } from './samples';
export { filesBelow, sha256 } from './stage';
