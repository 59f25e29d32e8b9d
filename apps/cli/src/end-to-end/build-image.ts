import { execFile } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, delimiter, dirname, join, matchesGlob, relative } from "node:path";
import { promisify } from "node:util";
import { DockerfileParser, type Copy, type Instruction } from "dockerfile-ast";

const projectFolder = join(import.meta.dirname, "../../../..");

/** What a container of the image would be started with. */
export interface BuiltImage {
  /** Stands for `/` of the image. */
  readonly root: string;
  /** Inside of `root`. */
  readonly workFolder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly user: string;
  readonly command: readonly string[];
}

interface Stage {
  readonly root: string;
  workFolder: string;
  user: string;
  readonly environment: Record<string, string>;
  command: readonly string[];
}

function readIgnored(): (path: string) => boolean {
  const patterns = readFileSync(join(projectFolder, ".dockerignore"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  if (patterns.some((pattern) => pattern.startsWith("!"))) {
    throw new Error("An exception in .dockerignore is not known here.");
  }
  return (path) => patterns.some((pattern) => matchesGlob(path, pattern));
}

function copy(instruction: Copy, stage: Stage, stages: ReadonlyMap<string, Stage>): void {
  const from = instruction.getFromFlag()?.getValue();
  const paths = instruction.getArguments().map((argument) => argument.getValue());
  const given = paths.at(-1) ?? "";
  const target = given.startsWith("/") ? join(stage.root, given) : join(stage.workFolder, given);
  if (from != null) {
    const source = stages.get(from);
    if (source === undefined) throw new Error(`There is no stage ${from}.`);
    for (const path of paths.slice(0, -1)) {
      cpSync(join(source.root, path), target, { recursive: true, verbatimSymlinks: true });
    }
    return;
  }
  const isIgnored = readIgnored();
  const filter = (path: string): boolean => !isIgnored(relative(projectFolder, path));
  for (const path of paths.slice(0, -1)) {
    // As Docker has it: of a folder its content is copied, and a slash at the end says that the target is one.
    const place = given.endsWith("/") ? join(target, basename(path)) : target;
    cpSync(join(projectFolder, path), place, { recursive: true, filter });
  }
}

async function run(command: string, stage: Stage): Promise<void> {
  // With this machine's way to its packages, which may be settings of the environment.
  const { NODE_ENV: _tests, ...ours } = process.env;
  const path = `${dirname(process.execPath)}${delimiter}${process.env["PATH"]}`;
  const env = { ...ours, ...stage.environment, PATH: path };
  await promisify(execFile)("/bin/sh", ["-c", command], { cwd: stage.workFolder, env });
}

async function follow(
  instruction: Instruction,
  stage: Stage,
  stages: ReadonlyMap<string, Stage>,
): Promise<void> {
  const text = instruction.getArgumentsContent() ?? "";
  const keyword = instruction.getKeyword();
  switch (keyword) {
    case "WORKDIR":
      stage.workFolder = join(stage.root, text);
      await mkdir(stage.workFolder, { recursive: true });
      return;
    case "COPY":
      return copy(instruction as Copy, stage, stages);
    case "RUN":
      return run(text, stage);
    case "ENV": {
      const [name = "", value = ""] = text.split("=");
      stage.environment[name] = value;
      return;
    }
    case "USER":
      stage.user = text;
      return;
    case "CMD":
      stage.command = JSON.parse(text) as string[];
      return;
    case "EXPOSE":
      return;
    default:
      throw new Error(`${keyword} of the Dockerfile is not known here: ${text}`);
  }
}

/**
 * Carries out the steps of the Dockerfile below a folder, without an engine: the same files, the same commands.
 * Base images and users are not there; what a step would find of them (node, npx) is this machine's.
 */
export async function buildImage(folder: string): Promise<BuiltImage> {
  const text = readFileSync(join(projectFolder, "Dockerfile"), "utf8");
  const stages = new Map<string, Stage>();
  let stage: Stage | null = null;
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    if (instruction.getKeyword() === "FROM") {
      const root = join(folder, `stage-${stages.size}`);
      const [image = "", , name = String(stages.size)] = instruction
        .getArguments()
        .map((argument) => argument.getValue());
      if (!/^node:24(-|$)/.test(image))
        throw new Error(`${image} has not the Node of the project.`);
      stage = { root, workFolder: root, user: "root", environment: {}, command: [] };
      await mkdir(root, { recursive: true });
      stages.set(name, stage);
    } else if (stage === null) {
      throw new Error("The Dockerfile does not begin with FROM.");
    } else {
      await follow(instruction, stage, stages);
    }
  }
  if (stage === null) throw new Error("The Dockerfile is empty.");
  return stage;
}
