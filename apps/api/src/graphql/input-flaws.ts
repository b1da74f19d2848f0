import type { Label } from '@casegrid/domain';
import { reasonOf } from './reasons';

const variable = /^Variable "\$(\w+)" got invalid value .*?(?: at "([\w.[\]]+)")?; (?!.* at "[\w.[\]]+"; )/s;
const ofType = /; Field "(\w+)" (?:of required type|is not defined by type)/;
const absent = /^Variable "\$(\w+)" of required type/;

/** As our own checks write it: without the input itself, and with the numbers of entries between dots. */
const asPath = (names: string): string => names.replace(/\[(\d+)\]/g, '.$1').replace(/^input(\.|$)/, '');

/** Which field GraphQL means when it does not take what somebody sent; nothing when it does not say. */
export function fieldIn(message: string): string | undefined {
  const [, name, path = name] = variable.exec(message) ?? absent.exec(message) ?? [];
  if (path === undefined) return undefined;
  const below = ofType.exec(message)?.[1];
  return asPath(below === undefined ? path : `${path}.${below}`) || undefined;
}

/** Why GraphQL does not take it. */
export function reasonIn(message: string): Label {
  if (/was not provided|not to be null|must not be null/.test(message)) return reasonOf('missing');
  return reasonOf(message.includes('is not defined by type') ? 'unnamed' : 'otherType');
}
