"""Runs a BERT encoder with onnxruntime."""

import os

from structmem.domain.graph import Vector
from structmem.errors import MissingExtra
from structmem.models.bert import Bert
from structmem.models.onnx_graph import encoder_model

_ERRORS_ONLY = 3


class OnnxEncoder:
    """The fast engine; one thread a call: calls side by side share busy cores better.

    Raises:
        MissingExtra: onnxruntime is not installed.
    """

    is_threaded = False

    def __init__(self, bert: Bert) -> None:
        # It would report its use to its maker; that must be forbidden before it is imported.
        os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
        try:
            import onnxruntime
        except ImportError as exc:
            raise MissingExtra(
                "engine 'onnx' needs onnxruntime; run: pip install 'structmem[onnx]' (or set it to 'auto')"
            ) from exc
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = _ERRORS_ONLY
        # Left to itself it fuses additions into SkipLayerNormalization, which takes six times as long.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        self._session = onnxruntime.InferenceSession(
            encoder_model(bert), options, providers=["CPUExecutionProvider"]
        )

    def encode(self, hidden: Vector) -> Vector:
        """Return the last hidden states of texts of one length; (n, length, width) both."""
        encoded: Vector = self._session.run(None, {"hidden": hidden})[0]
        return encoded
