import ArgumentParser
import Alternance
print("x")
