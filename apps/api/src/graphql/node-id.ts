/** Global ids: the type, a colon, and the key within the type. Clients treat them as opaque. */
export type NodeType = 'case' | 'unit' | 'officer' | 'person';

export const nodeId = (type: NodeType, key: string): string => `${type}:${key}`;

/** The key of a global id of this type; a bare key is taken as it is. */
export const keyOf = (type: NodeType, id: string): string =>
  id.startsWith(`${type}:`) ? id.slice(type.length + 1) : id;

const typed = /^(case|unit|officer|person):(.+)$/;

export function typeOf(id: string): NodeType | undefined {
  return typed.exec(id)?.[1] as NodeType | undefined;
}
