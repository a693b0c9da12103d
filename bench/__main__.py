"""Runs the benchmarks: ``python -m bench`` runs all, ``python -m bench reading`` one."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

NAMES = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if not path.stem.startswith("_"))


def main(asked: list[str]) -> int:
    """Runs the benchmarks asked for, else every module that has a ``main``.

    1 where one misses its target, 2 where there is no benchmark of that name.
    """
    unknown = [name for name in asked if name not in NAMES]
    if unknown:
        sys.stderr.write(f"no benchmark {', '.join(unknown)}; there are {', '.join(NAMES)}\n")
        return 2
    failed = 0
    for name in asked or NAMES:
        module = importlib.import_module(f"bench.{name}")
        if hasattr(module, "main"):
            print(f"== {name}")
            failed += bool(module.main())
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
