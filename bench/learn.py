"""The same rows as the bench of the models, fitted by scikit-learn, LightGBM and lifelines."""

import sys
import time
from pathlib import Path

import numpy as np


def rows(file: Path) -> tuple[np.ndarray, np.ndarray]:
    """Features and label, as LearnBench wrote them."""
    all_rows = np.fromfile(file, dtype=">f8").astype(np.float64).reshape(-1, 41)
    return np.ascontiguousarray(all_rows[:, :40]), all_rows[:, 40]


def timed(name: str, fit, auc=None) -> None:
    """Prints wall and CPU seconds of a fit, and its AUC on new rows where it has one."""
    wall, cpu = time.perf_counter(), time.process_time()
    model = fit()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    quality = f", AUC {auc(model):.4f}" if auc else ""
    print(f"{name:<26} {wall:7.1f} s, {cpu:7.1f} CPU s{quality}")


def main() -> None:
    """Fits all three, one thread each."""
    try:
        import lightgbm
        from lifelines import KaplanMeierFitter
        from sklearn.linear_model import LogisticRegression
        from sklearn.metrics import roc_auc_score
    except ImportError as missing:
        print(f"No comparison: {missing}. Install scikit-learn, lightgbm and lifelines.")
        return
    folder = Path(sys.argv[1])
    x, y = rows(folder / "fit.bin")
    new_x, new_y = rows(folder / "test.bin")

    def auc(model) -> float:
        return roc_auc_score(new_y, model.predict_proba(new_x)[:, 1])

    timed("scikit-learn logistic", lambda: LogisticRegression(C=1e4).fit(x, y), auc)
    trees = lightgbm.LGBMClassifier(
        n_estimators=100, learning_rate=0.1, max_depth=3, n_jobs=1, verbose=-1
    )
    timed("LightGBM 100 x depth 3", lambda: trees.fit(x, y), auc)
    months = np.ceil(np.abs(x[:, 0]) * 20) + 1
    timed("lifelines Kaplan-Meier", lambda: KaplanMeierFitter().fit(months, y))


if __name__ == "__main__":
    main()
