import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Somebody who may use the store. */
export interface User {
  name: string;
  password: string;
  /** Besides the name, what access lists may call the user by. The user `admin` is in `$admins` whatever is said here. */
  roles?: readonly string[] | undefined;
}

/** Whoever makes a call. */
export interface Caller {
  readonly name: string;
  readonly roles: ReadonlySet<string>;
}

export const ADMINS = '$admins';
const ADMIN = 'admin';

interface Known {
  caller: Caller;
  digest: Buffer;
}

/** Those who may use the store. Their passwords are not kept, only what they are recognized by. */
export class Users {
  private readonly known = new Map<string, Known>();
  private readonly key = randomBytes(32);
  /** Compared with where the name is unknown, so that names cannot be told by the time that an answer takes. */
  private readonly nobody = randomBytes(32);

  /** @throws Error about a user that cannot be one; it never tells a password */
  constructor(users: readonly User[]) {
    for (const user of users) this.add(user);
  }

  /** Who this is; undefined when name or password is wrong. */
  find(name: string, password: string): Caller | undefined {
    const known = this.known.get(name);
    const isRight = timingSafeEqual(this.digestOf(password), known?.digest ?? this.nobody);
    return isRight ? known?.caller : undefined;
  }

  private add({ name, password, roles = [] }: User): void {
    const flaw = flawOf(name, password);
    if (flaw) throw new Error(`user '${name}': ${flaw}`);
    if (this.known.has(name)) throw new Error(`user '${name}' is given twice`);
    const caller = { name, roles: new Set(name === ADMIN ? [...roles, ADMINS] : roles) };
    this.known.set(name, { caller, digest: this.digestOf(password) });
  }

  private digestOf(password: string): Buffer {
    return createHmac('sha256', this.key).update(password).digest();
  }
}

/** Access lists call users and roles alike, and those of the server begin with `$`: nobody becomes one by his name. */
function flawOf(name: string, password: string): string | undefined {
  if (name === '' || name.includes(':')) return "a name has at least one character and no ':'";
  if (name.startsWith('$')) return "a name does not begin with '$'";
  return password === '' ? 'the password is missing' : undefined;
}
