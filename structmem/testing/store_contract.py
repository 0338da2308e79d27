"""The contract of `ports.GraphStore`; subclass it, give it two fixtures, and pytest runs it.

    class TestMyStore(GraphStoreContract):
        @pytest.fixture
        def store(self) -> Iterator[GraphStore]:
            ...  # fresh and empty, closed afterwards

        @pytest.fixture
        def reopen(self, store: GraphStore) -> Reopen:
            ...  # closes the store and returns one that is opened on the same data

Where the port leaves something open, the tests here decide it. Nothing in them depends on a backend.
"""

from structmem.testing.store.erasing import EraseContract, SelectorContract
from structmem.testing.store.erasing_meanwhile import ChangedMeanwhileContract, ErasedMeanwhileContract
from structmem.testing.store.finding import FilterContract, OrderContract, SessionContract
from structmem.testing.store.following import FollowContract
from structmem.testing.store.keeping_apart import CountContract, InvariantContract, ScopeContract
from structmem.testing.store.moving import BadRowContract, ExportContract, LoadContract
from structmem.testing.store.naming import NameContract
from structmem.testing.store.predicate import PredicateContract
from structmem.testing.store.queueing import LeaseContract
from structmem.testing.store.reading import Reopen
from structmem.testing.store.searching import TextContract, VectorContract
from structmem.testing.store.timing import TimeContract
from structmem.testing.store.undoing import UndoContract
from structmem.testing.store.walking import ExpandContract, NeighbourContract
from structmem.testing.store.writing import AppendContract, WriteContract

__all__ = ["GraphStoreContract", "Reopen"]


class GraphStoreContract(
    AppendContract,
    WriteContract,
    OrderContract,
    FilterContract,
    PredicateContract,
    TimeContract,
    SessionContract,
    TextContract,
    VectorContract,
    NeighbourContract,
    ExpandContract,
    LeaseContract,
    EraseContract,
    SelectorContract,
    ErasedMeanwhileContract,
    ChangedMeanwhileContract,
    FollowContract,
    ExportContract,
    LoadContract,
    BadRowContract,
    ScopeContract,
    NameContract,
    CountContract,
    InvariantContract,
    UndoContract,
):
    """Every verb of the port; names of tests tell the behaviour."""
