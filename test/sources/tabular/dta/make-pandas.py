"""Writes pandas.json: one table as Stata files of releases 114, 117, 118 and 119, in both orders of bytes, gzip and base64.

Made with pandas 3.0.6: python make-pandas.py
"""

import base64
import gzip
import json
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd

table = pd.DataFrame(
    {
        "clase": np.array([311111, 311112, 311111, 311112], dtype="int32"),
        "anio": np.array([2000, 2000, 2001, 2001], dtype="int16"),
        "nombre": ["Alimentos", "Año", "Alimentos", "Año"],
        "output_real": [100.0, 50.5, 130.0, np.nan],
        "persons": np.array([10, 10, 11, 10], dtype="int8"),
        "parte": np.array([0.5, 0.25, 0.1, 0.75], dtype="float32"),
        "fecha": pd.to_datetime(["2000-01-01", "2000-02-01", "2001-03-01", "2001-12-01"]),
        "tipo": pd.Categorical(["Uno", "Dos", "Uno", "Dos"]),
    }
)
files = {}
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "table.dta"
    for release in (114, 117, 118, 119):
        for order, name in (("<", "little"), (">", "big")):
            more = {}
            data = table.copy()
            if release >= 117:
                data["nota"] = ["x" * 300, "corto", "x" * 300, ""]
                more["convert_strl"] = ["nota"]
            data.to_stata(
                path,
                version=release,
                byteorder=order,
                write_index=False,
                convert_dates={"fecha": "tm"},
                time_stamp=pd.Timestamp("2026-01-01").to_pydatetime(),
                **more,
            )
            files[f"{release} {name}"] = base64.b64encode(gzip.compress(path.read_bytes(), mtime=0)).decode()
Path(__file__).with_name("pandas.json").write_text(json.dumps(files, indent=2) + "\n")
