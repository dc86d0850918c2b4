"""The notebooks as they are committed: without results, and equal to the .py that is reviewed."""

import subprocess
import sys
from pathlib import Path

import jupytext
import pytest

NOTEBOOKS = sorted(Path(__file__).parents[1].glob("*.ipynb"))


def test_there_are_notebooks_and_each_has_its_py():
    assert NOTEBOOKS
    pairs = {file.with_suffix(".py") for file in NOTEBOOKS}
    assert pairs == set(Path(__file__).parents[1].glob("[0-9]*.py"))


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda file: file.name)
def test_a_notebook_is_committed_without_results(notebook):
    command = [sys.executable, "-m", "nbstripout", "--verify", str(notebook)]
    verified = subprocess.run(command, capture_output=True, text=True, check=False)
    assert verified.returncode == 0, f"{notebook.name}: run nbstripout. {verified.stdout}"


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda file: file.name)
def test_a_notebook_says_what_its_py_says(notebook):
    cells, paired = (
        [(cell.cell_type, cell.source) for cell in jupytext.read(file).cells]
        for file in (notebook, notebook.with_suffix(".py"))
    )
    assert cells == paired, f"{notebook.name}: run jupytext --sync"
