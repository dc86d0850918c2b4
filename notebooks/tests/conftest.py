"""Where the tests find the reader and the launcher."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
