import { isUnitCode } from '@casegrid/domain';
import { Checked } from './text';

/** Global ids: the type, a colon, and the key within the type. Clients treat them as opaque. */
export type NodeType = 'case' | 'unit' | 'officer' | 'person' | 'mediation';

export const nodeId = (type: NodeType, key: string): string => `${type}:${key}`;

/** The key of a global id of this type; a bare key is taken as it is. */
export const keyOf = (type: NodeType, id: string): string =>
  id.startsWith(`${type}:`) ? id.slice(type.length + 1) : id;

const typed = /^(case|unit|officer|person|mediation):(.+)$/;

export function typeOf(id: string): NodeType | undefined {
  return typed.exec(id)?.[1] as NodeType | undefined;
}

const uuid = /^[0-9a-f-]{36}$/;
const officer = /^[A-Za-z0-9][\w.@-]{0,127}$/;

const forms: Readonly<Record<NodeType, (key: string) => boolean>> = {
  case: (key) => uuid.test(key),
  unit: isUnitCode,
  officer: (key) => officer.test(key),
  person: (key) => uuid.test(key),
  mediation: (key) => uuid.test(key),
};

/** Whether something from outside can be a key of this type at all: neither the log nor Postgres takes every text. */
export const isKeyOf = (type: NodeType, key: unknown): key is string =>
  typeof key === 'string' && forms[type](key);

/** The key in an id that somebody sent; nothing when there can be none of that id. */
export function keyIn(type: NodeType, id: string): string | undefined {
  const key = keyOf(type, id);
  return isKeyOf(type, key) ? key : undefined;
}

/** A field of an input that holds an id of this type, global or bare. */
export const IdOf = (type: NodeType): PropertyDecorator =>
  Checked(`${type}Id`, (value) => typeof value === 'string' && keyIn(type, value) !== undefined);
