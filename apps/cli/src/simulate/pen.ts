import { levelOf, standsAt } from '@casegrid/domain';
import type { Chance } from '../chance/chance';
import type { Bearer } from '../token/issuer';
import type { Company, Scene } from './company';
import type { CaseLine, Inputs, Line, Photo, ToldCaseAct } from './script';
import type { Turns } from './turns';
import { words } from './words';

/** All that a story draws upon. */
export interface Desk {
  readonly chance: Chance;
  readonly company: Company;
  readonly scene: Scene;
  readonly turns: Turns;
  readonly category: string;
  /** The moment up to which the story is told, ISO 8601 UTC. */
  readonly until: string;
}

/** What whoever writes a case's story has at hand: what has been written, and all it draws upon. */
export class Pen {
  readonly lines: Line[] = [];

  readonly chance: Chance;
  readonly company: Company;
  readonly scene: Scene;
  readonly turns: Turns;
  readonly category: string;
  readonly until: string;

  constructor({ chance, company, scene, turns, category, until }: Desk) {
    this.chance = chance;
    this.company = company;
    this.scene = scene;
    this.turns = turns;
    this.category = category;
    this.until = until;
  }

  write<Name extends ToldCaseAct>(
    act: Name,
    by: Bearer,
    input: Inputs[Name],
    of: CaseLine['of'] = 'CASE',
  ): void {
    this.lines.push({ act, by, input, of } as CaseLine);
  }

  /** What has been attached to the case so far. */
  get evidence(): readonly Photo[] {
    return this.lines.flatMap(({ input, of }) =>
      'evidence' in input && of === 'CASE' ? input.evidence : [],
    );
  }

  /** One of the sentences for the occasion. */
  say(occasion: keyof typeof words): string {
    return this.chance.among<string>(words[occasion]);
  }

  photos(least: number, most: number): Photo[] {
    const count = least + this.chance.below(most - least + 1);
    return Array.from({ length: count }, () => ({
      hash: this.chance.hex(64),
      kind: 'PHOTO',
      caption: this.say('captions'),
    }));
  }

  /** A day that is to come whenever the story is played. */
  get inAYear(): string {
    return `${Number(this.until.slice(0, 4)) + 1}-12-31`;
  }

  get operator(): Bearer {
    return this.company.holding('OPERATOR', `${this.company.map.district}-SUPERVISION_CENTRE`);
  }

  get dutyChief(): Bearer {
    return this.company.holding('DUTY_CHIEF', `${this.company.map.district}-SUPERVISION_CENTRE`);
  }

  get dispatcher(): Bearer {
    return this.company.holding('DISPATCHER', `${this.company.map.district}-COMMAND_CENTRE`);
  }

  get leader(): Bearer {
    return this.company.holding('LEADER', this.company.map.district);
  }

  /** Who approves what a unit asks for stands no lower than it. */
  leaderFor(unit: string): Bearer {
    return levelOf(unit) === 'CITY' ? this.company.holding('LEADER', standsAt(unit)) : this.leader;
  }

  get supervisor(): Bearer {
    return this.company.holding('SUPERVISOR', this.company.map.district);
  }

  get checker(): Bearer {
    const { district } = this.company.map;
    return this.chance.happens(0.9)
      ? this.company.holding('CHECKER', `${district}-SUPERVISION_CENTRE`)
      : this.supervisor;
  }
}
