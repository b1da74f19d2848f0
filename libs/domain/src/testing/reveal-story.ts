import type { OfficerActor } from '../act';
import { past, type CasePast } from './case-story';
import * as cast from './cast';

export const confidential = (isConfidential = true): CasePast =>
  past('ConfidentialityChanged', { isConfidential, reason: '反映人要求' }, cast.operator);
export const attached = (): CasePast =>
  past('EvidenceAttached', { evidence: [{ hash: 'a'.repeat(64), kind: 'PHOTO' }] }, cast.resident);
export const revealAsked = (by: OfficerActor = cast.communityOfficer): CasePast =>
  past('RevealRequested', { purpose: '需当面了解情况' }, by);
export const revealGranted = (to: OfficerActor = cast.communityOfficer): CasePast =>
  past(
    'RevealGranted',
    { officer: to.id, explanation: '确有需要', until: '2026-03-03T04:00:00.000Z' },
    cast.supervisor,
  );
export const revealDenied = (to: OfficerActor = cast.communityOfficer): CasePast =>
  past('RevealDenied', { officer: to.id, explanation: '可由受理员转达' }, cast.supervisor);
