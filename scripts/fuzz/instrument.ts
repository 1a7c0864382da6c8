import ts from 'typescript';

/** The counters of the code that is run under watch, and how many of them are in use. */
export interface Counters {
  readonly counts: Uint16Array;
  used: number;
}

const PROPERTY = 'cablewrightCounters';
const NAME = '__counts';

/** Where code that is watched finds its counters. */
export function share({ counts }: Counters): void {
  (globalThis as Record<string, unknown>)[PROPERTY] = counts;
}

/**
 * Code with a counter at each place that may be run or passed over: functions, branches, rounds of loops, cases, both sides
 * of a choice, what stands behind `&&`, `||` and `??`. Types are gone from it.
 *
 * @param counters of which new ones are taken
 */
export function instrumented(file: string, text: string, counters: Counters): string {
  return ts.transpileModule(text, {
    fileName: file,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
    transformers: { before: [context => source => withPrelude(ts.visitEachChild(source, visitor(context, counters), context), context.factory)] },
  }).outputText;
}

function withPrelude(source: ts.SourceFile, factory: ts.NodeFactory): ts.SourceFile {
  const value = factory.createPropertyAccessExpression(factory.createIdentifier('globalThis'), PROPERTY);
  const prelude = factory.createVariableStatement(undefined, factory.createVariableDeclarationList([factory.createVariableDeclaration(NAME, undefined, undefined, value)], ts.NodeFlags.Const));
  return factory.updateSourceFile(source, [prelude, ...source.statements]);
}

function visitor(context: ts.TransformationContext, counters: Counters): (node: ts.Node) => ts.Node {
  const { factory } = context;
  const count = (): ts.Expression => factory.createPostfixIncrement(factory.createElementAccessExpression(factory.createIdentifier(NAME), counters.used++));
  const counted = (expression: ts.Expression): ts.Expression => factory.createParenthesizedExpression(factory.createComma(count(), factory.createParenthesizedExpression(expression)));
  const statement = (): ts.Statement => factory.createExpressionStatement(count());
  const inBlock = (inner: ts.Statement): ts.Block => factory.createBlock([statement(), ...(ts.isBlock(inner) ? inner.statements : [inner])], true);

  const visit = (old: ts.Node): ts.Node => {
    if (ts.isTypeNode(old) || ts.isInterfaceDeclaration(old) || ts.isTypeAliasDeclaration(old)) return old;
    const node = ts.visitEachChild(old, visit, context);
    if (ts.isIfStatement(node)) return factory.updateIfStatement(node, node.expression, inBlock(node.thenStatement), node.elseStatement && inBlock(node.elseStatement));
    if (ts.isForStatement(node)) return factory.updateForStatement(node, node.initializer, node.condition, node.incrementor, inBlock(node.statement));
    if (ts.isForOfStatement(node)) return factory.updateForOfStatement(node, node.awaitModifier, node.initializer, node.expression, inBlock(node.statement));
    if (ts.isWhileStatement(node)) return factory.updateWhileStatement(node, node.expression, inBlock(node.statement));
    if (ts.isCaseClause(node)) return factory.updateCaseClause(node, node.expression, [statement(), ...node.statements]);
    if (ts.isDefaultClause(node)) return factory.updateDefaultClause(node, [statement(), ...node.statements]);
    if (ts.isConditionalExpression(node)) return factory.updateConditionalExpression(node, node.condition, node.questionToken, counted(node.whenTrue), node.colonToken, counted(node.whenFalse));
    if (ts.isBinaryExpression(node) && isChoice(node.operatorToken.kind)) return factory.updateBinaryExpression(node, node.left, node.operatorToken, counted(node.right));
    if (ts.isFunctionDeclaration(node) && node.body) return factory.updateFunctionDeclaration(node, node.modifiers, node.asteriskToken, node.name, undefined, node.parameters, undefined, inBlock(node.body));
    if (ts.isMethodDeclaration(node) && node.body) return factory.updateMethodDeclaration(node, node.modifiers, node.asteriskToken, node.name, node.questionToken, undefined, node.parameters, undefined, inBlock(node.body));
    if (ts.isArrowFunction(node)) return factory.updateArrowFunction(node, node.modifiers, undefined, node.parameters, undefined, node.equalsGreaterThanToken, ts.isBlock(node.body) ? inBlock(node.body) : counted(node.body));
    return node;
  };
  return visit;
}

function isChoice(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken;
}
