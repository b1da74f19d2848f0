import type { Bearer } from '../token/issuer';
import type { Pen } from './pen';

/** A photo shows what it must not, and is hidden. */
export function redact(pen: Pen): void {
  const [photo] = pen.evidence;
  if (photo) pen.write('RedactEvidence', pen.operator, { hash: photo.hash, reason: pen.say('mustNotShow') });
}

/** Whoever handles a confidential case has to know who reported it, and a supervisor agrees. */
export function reveal(pen: Pen, worker: Bearer, reporter: Bearer): void {
  if (reporter.kind !== 'RESIDENT') return;
  pen.write('RequestReveal', worker, { purpose: pen.say('mayIKnow') });
  pen.write('GrantReveal', pen.supervisor, {
    officer: worker.id,
    hours: 24,
    explanation: pen.say('mayKnow'),
  });
  pen.write('RevealPeople', worker, {});
}
