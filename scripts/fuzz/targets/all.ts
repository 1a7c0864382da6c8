import { features } from './features';
import { operations } from './operations';
import { parser } from './parser';
import { protocol } from './protocol';
import { rules } from './rules';
import type { Target } from './target';

/** All that the fuzzer feeds. */
export const TARGETS: readonly Target[] = [parser, rules, features, ...operations, protocol];
